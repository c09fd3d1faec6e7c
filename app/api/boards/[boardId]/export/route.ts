import { exportRoute } from '@/lib/backend/http/export-route';
import { methods } from '@/lib/backend/http/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: exportRoute });
