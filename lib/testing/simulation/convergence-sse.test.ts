import { describeConvergence } from './describe-convergence';

describeConvergence('sse');
