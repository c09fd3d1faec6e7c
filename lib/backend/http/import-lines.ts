import type { CommandReply } from '@/lib/backend/commands/kernel/command';
import { Refusal } from '@/lib/backend/commands/kernel/refusal';
import type { Logger } from '@/lib/backend/log/logger';
import { IMPORT_LINES_TYPE, type ImportLine, type ImportProgress } from '@/lib/protocol/imports';
import type { Problem } from '@/lib/protocol/problems';
import type { WriteReply } from '@/lib/protocol/replies';

/** A reply of lines: progress as it comes, and last the outcome. The work goes on when the person has left. */
export function importLines(
  work: (onProgress: (progress: ImportProgress) => void) => Promise<CommandReply>,
  log: Logger,
): Response {
  const encoder = new TextEncoder();
  let isOpen = true;
  const lines = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (line: ImportLine) => {
        if (isOpen) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      say(
        toLine(
          await outcomeOf(
            work((progress) => say({ progress })),
            log,
          ),
        ),
      );
      if (isOpen) controller.close();
    },
    cancel() {
      isOpen = false;
    },
  });
  return new Response(lines, { headers: { 'Content-Type': IMPORT_LINES_TYPE, 'Cache-Control': 'no-store' } });
}

async function outcomeOf(work: Promise<CommandReply>, log: Logger): Promise<Pick<CommandReply, 'status' | 'body'>> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.toProblem() };
    log.error({ err: error }, 'an import failed');
    const failed = new Refusal('internal', 'Something went wrong on the server. Nothing was imported; try again.');
    return { status: failed.status, body: failed.toProblem() };
  }
}

function toLine({ status, body }: Pick<CommandReply, 'status' | 'body'>): ImportLine {
  return status >= 400 ? { status, problem: body as Problem } : { status, reply: body as WriteReply };
}
