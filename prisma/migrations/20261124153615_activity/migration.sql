-- CreateIndex
CREATE INDEX "Event_stream_at_seq_idx" ON "Event"("stream", "at", "seq");

-- What the log says of one card, list or label of a board. Prisma cannot write down an index over an expression.
CREATE INDEX "Event_thing_idx" ON "Event" ((coalesce(data->>'cardId', data->>'listId', data->>'labelId')), "at", "seq")
  WHERE "stream" LIKE 'board:%';

-- The changes of many cards that one card was in.
CREATE INDEX "Event_many_idx" ON "Event" USING gin ("data" jsonb_path_ops) WHERE "name" = 'cards.changed';
