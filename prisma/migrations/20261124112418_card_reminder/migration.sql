-- AlterTable
ALTER TABLE "Card" ADD COLUMN     "reminderMinutes" INTEGER;
