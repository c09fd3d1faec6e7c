import { jsonResponse } from '@/lib/backend/http/responses';

export const dynamic = 'force-dynamic';

/** The process answers. Whether it can work is what /api/ready tells. */
export function GET(): Response {
  return jsonResponse({ status: 'ok' });
}
