const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;
const OBJECT_ID = /^[0-9a-f]{24}$/i;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 9999;

/** A moment of an export as ours: UTC with milliseconds. Null for what is no moment, or none that a database keeps. */
export function toTimestamp(text: string | null | undefined): string | null {
  if (!text || !MOMENT.test(text)) return null;
  const moment = new Date(text);
  const year = moment.getUTCFullYear();
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR ? moment.toISOString() : null;
}

/** When a thing of Trello was made: its id begins with the second. Null for ids of another form, or of a time to come. */
export function createdAtOfId(id: string | undefined, now: string): string | null {
  if (!id || !OBJECT_ID.test(id)) return null;
  const createdAt = new Date(Number.parseInt(id.slice(0, 8), 16) * 1_000).toISOString();
  return createdAt <= now ? createdAt : null;
}
