-- AlterTable
ALTER TABLE "ChecklistItem" ADD COLUMN     "assigneeId" UUID,
ADD COLUMN     "dueAt" TIMESTAMPTZ(3);
