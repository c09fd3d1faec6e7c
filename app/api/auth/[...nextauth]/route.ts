import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { createNextAuthOptions } from '@/lib/backend/auth/next-auth-options';
import { handle } from '@/lib/backend/http/handle';

/** Sign-in, sign-out and the session, by next-auth, which checks its writes by a token of its own. */
function answer(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const nextAuth = handle('none', ({ runtime }) =>
    NextAuth(request, context, createNextAuthOptions(runtime, request.headers)),
  );
  return nextAuth(request, context);
}

export { answer as GET, answer as POST };
