import { describeConvergence } from './describe-convergence';

describeConvergence('webSocket');
