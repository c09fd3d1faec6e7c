-- AlterTable
ALTER TABLE "User" ADD COLUMN     "hintsDismissedAt" TIMESTAMPTZ(3);

-- Whoever was here before the hints has found their way.
UPDATE "User" SET "hintsDismissedAt" = now();
