import { runCommand } from '../run-command';
import { serve } from '../serve/serve';

await runCommand(() => serve('development'));
