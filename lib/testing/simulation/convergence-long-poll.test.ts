import { describeConvergence } from './describe-convergence';

describeConvergence('longPoll');
