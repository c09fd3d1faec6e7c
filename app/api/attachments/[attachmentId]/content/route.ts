import { attachmentContentRoute } from '@/lib/backend/http/attachment-content-route';
import { methods } from '@/lib/backend/http/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: attachmentContentRoute });
