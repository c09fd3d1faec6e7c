import { importRoute } from '@/lib/backend/http/import-route';
import { methods } from '@/lib/backend/http/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: importRoute });
