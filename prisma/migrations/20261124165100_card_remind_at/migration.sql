-- AlterTable
ALTER TABLE "Card" ADD COLUMN     "remindAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Card_remindAt_idx" ON "Card"("remindAt");

-- Reminders that were set while nothing sent them.
UPDATE "Card" SET "remindAt" = "dueAt" - "reminderMinutes" * interval '1 minute'
WHERE "dueAt" - "reminderMinutes" * interval '1 minute' > now();
