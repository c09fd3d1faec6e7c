-- CreateTable
CREATE TABLE "CommentReaction" (
    "commentId" UUID NOT NULL,
    "reaction" TEXT NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "CommentReaction_pkey" PRIMARY KEY ("commentId","reaction","userId")
);

-- AddForeignKey
ALTER TABLE "CommentReaction" ADD CONSTRAINT "CommentReaction_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
