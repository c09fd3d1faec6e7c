import { authorizeStream } from '@/lib/backend/queries/authorize-stream';
import { type ExportFrame, readExportedCards, readExportFrame } from '@/lib/backend/queries/board-export';
import { CSV_BEGIN, csvRow } from '@/lib/domain/export/csv';
import { CSV_COLUMNS, csvCard } from '@/lib/domain/export/csv-card';
import { type ExportedCard, exportQuerySchema } from '@/lib/protocol/board-export';
import { streamName } from '@/lib/protocol/streams';
import { idParams } from './id-params';
import { queryRoute } from './query-route';

/** A whole board as a file, for everybody who may read it. It is written while it is sent, so its size does not matter. */
export const exportRoute = queryRoute({
  params: idParams('boardId'),
  query: exportQuerySchema,
  limits: ['export'],
  async answer({ params: { boardId }, query: { format }, exchange: { runtime, caller } }) {
    const { database, config } = runtime;
    const frame = await database.snapshot(async (tx) => {
      await authorizeStream(tx, caller.userId, streamName('board', boardId));
      return readExportFrame(tx, boardId);
    });
    const pages = readExportedCards(database.prisma, config.appUrl, frame.cardIds);
    const parts = format === 'csv' ? csvParts(frame, pages) : jsonParts(frame, pages);
    return new Response(streamOf(parts), {
      headers: {
        'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
        'Content-Disposition': attachmentNamed(`${frame.board.title}.${format}`),
        'Cache-Control': 'no-store',
      },
    });
  },
});

type Pages = AsyncGenerator<ExportedCard[]>;

async function* jsonParts({ cardIds: _ids, ...frame }: ExportFrame, pages: Pages): AsyncGenerator<string> {
  yield `${JSON.stringify(frame).slice(0, -1)},"cards":[`;
  let isFirst = true;
  for await (const cards of pages) {
    if (cards.length === 0) continue;
    yield `${isFirst ? '' : ','}\n${cards.map((card) => JSON.stringify(card)).join(',\n')}`;
    isFirst = false;
  }
  yield '\n]}\n';
}

async function* csvParts(frame: ExportFrame, pages: Pages): AsyncGenerator<string> {
  yield CSV_BEGIN + csvRow(CSV_COLUMNS);
  for await (const cards of pages) yield cards.map((card) => csvRow(csvCard(card, frame))).join('');
}

/** Asks for the next part when the reader has taken the last one. A part that fails breaks the file off, which its reader notices. */
function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

/** A file name with anything in it: plain letters for old programs, all of them for the others (RFC 6266). */
function attachmentNamed(name: string): string {
  const plain = name.replaceAll(/[^\w .-]+/g, '_');
  const whole = encodeURIComponent(name.replaceAll(/[\\/:*?"<>|]+/g, '_')).replaceAll(/['()*]/g, hexEscape);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

function hexEscape(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
