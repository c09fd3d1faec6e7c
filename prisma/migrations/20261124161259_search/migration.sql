-- Words of what people wrote, kept by Postgres itself with every change. `simple` takes every language word by word.
-- The weights let a title win over a checklist item, that over a text, and that over the name of a file.

-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (setweight(to_tsvector('simple', "name"), 'D')) STORED;

-- AlterTable
ALTER TABLE "Card" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (setweight(to_tsvector('simple', "title"), 'A') || setweight(to_tsvector('simple', "description"), 'C')) STORED;

-- AlterTable
ALTER TABLE "ChecklistItem" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (setweight(to_tsvector('simple', "text"), 'B')) STORED;

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (setweight(to_tsvector('simple', "body"), 'C')) STORED;

-- CreateIndex
CREATE INDEX "Attachment_search_idx" ON "Attachment" USING GIN ("search");

-- CreateIndex
CREATE INDEX "Card_search_idx" ON "Card" USING GIN ("search");

-- CreateIndex
CREATE INDEX "ChecklistItem_search_idx" ON "ChecklistItem" USING GIN ("search");

-- CreateIndex
CREATE INDEX "Comment_search_idx" ON "Comment" USING GIN ("search");
