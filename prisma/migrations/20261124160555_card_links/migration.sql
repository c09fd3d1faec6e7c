-- AlterTable
ALTER TABLE "Card" ADD COLUMN     "openBlockers" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "CardLink" (
    "cardId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "relation" TEXT NOT NULL,

    CONSTRAINT "CardLink_pkey" PRIMARY KEY ("cardId","otherId")
);

-- CreateIndex
CREATE INDEX "CardLink_otherId_idx" ON "CardLink"("otherId");

-- AddForeignKey
ALTER TABLE "CardLink" ADD CONSTRAINT "CardLink_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card"("id") ON DELETE CASCADE ON UPDATE CASCADE;
