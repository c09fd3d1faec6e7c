-- AlterTable
ALTER TABLE "Board" ADD COLUMN     "background" TEXT NOT NULL DEFAULT 'plain';

-- AlterTable
ALTER TABLE "Card" ADD COLUMN     "cover" JSONB;

-- AlterTable
ALTER TABLE "List" ADD COLUMN     "wipLimit" INTEGER;

-- CreateTable
CREATE TABLE "Watch" (
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "thingId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Watch_pkey" PRIMARY KEY ("userId","thingId")
);

-- CreateIndex
CREATE INDEX "Watch_thingId_idx" ON "Watch"("thingId");

-- AddForeignKey
ALTER TABLE "Watch" ADD CONSTRAINT "Watch_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
