import { methods } from '@/lib/backend/http/methods';
import { uploadRoute } from '@/lib/backend/http/upload-route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: uploadRoute });
