import { exportLines } from '#capabilities/record/server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals: { context }, params }) => {
  const lines = exportLines(context);
  const body = new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(new TextEncoder().encode(value));
    }
  });
  const name = `record-${params.community}.jsonl`;
  return new Response(body, {
    headers: {
      'content-type': 'application/jsonl; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`
    }
  });
};
