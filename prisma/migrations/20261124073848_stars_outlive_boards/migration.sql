-- DropForeignKey
ALTER TABLE "Star" DROP CONSTRAINT "Star_boardId_fkey";

-- CreateIndex
CREATE INDEX "Card_dueAt_idx" ON "Card"("dueAt");
