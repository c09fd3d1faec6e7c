-- CreateTable
CREATE TABLE "StoredFile" (
    "key" UUID NOT NULL,
    "attachmentId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "orphanedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_attachmentId_key" ON "StoredFile"("attachmentId");

-- CreateIndex
CREATE INDEX "StoredFile_orphanedAt_idx" ON "StoredFile"("orphanedAt");
