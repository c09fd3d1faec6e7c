-- AlterTable
ALTER TABLE "PasswordReset" ADD COLUMN     "byMail" BOOLEAN NOT NULL DEFAULT false;
