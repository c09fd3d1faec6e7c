-- DropIndex
DROP INDEX "Notification_userId_createdAt_idx";

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "returnedAt" TIMESTAMPTZ(3),
ADD COLUMN     "snoozedUntil" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Notification_cardId_idx" ON "Notification"("cardId");

-- An inbox, newest first by when each came or came back, and what is put off: the few rows that the sweeper and an inbox look for.
CREATE INDEX "Notification_since_idx" ON "Notification"("userId", (coalesce("returnedAt", "createdAt")) DESC, "id" DESC);
CREATE INDEX "Notification_snoozed_idx" ON "Notification"("snoozedUntil") WHERE "snoozedUntil" IS NOT NULL;
