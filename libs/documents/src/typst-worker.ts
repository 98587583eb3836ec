/**
 * The typesetter, in a thread of its own: Typst computes without a pause, and a door must go on answering meanwhile.
 * It reads no files: everything comes with the job, and nothing of it is kept when the job is done.
 */
import { parentPort } from 'node:worker_threads';
import typst from '@myriaddreamin/typst-ts-node-compiler';
import type { TypstJob, TypstOutcome } from './typst-job.js';

const compiler = typst.NodeCompiler.create({ workspace: '/nonexistent' });

/** The standard for accessible PDF (ISO 14289-1). */
const ACCESSIBLE = 'ua-1';

function typeset({ source, data }: TypstJob): TypstOutcome {
  try {
    const compiled = compiler.compile({ mainFileContent: source, inputs: { data } });
    const document = compiled.result;
    if (document === null) {
      return { failure: ruleOf(compiled.takeError()?.shortDiagnostics[0]) };
    }
    return { pdf: new Uint8Array(exported(document)) };
  } catch (error) {
    return { failure: ruleOf(error) };
  } finally {
    // What was set is memoised; it may be hers.
    compiler.evictCache(0);
  }
}

/**
 * As PDF/UA-1 wherever that is possible. It is not for a character that no font here has, which that standard
 * forbids, nor with an engine before Typst 0.14, which knows no tags: a document is then better than none.
 */
function exported(document: Parameters<typeof compiler.pdf>[0]): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: ACCESSIBLE });
  } catch {
    return compiler.pdf(document);
  }
}

/** The engine's own words often quote the text; what stands between quotes is left out. */
function ruleOf(error: unknown): string {
  const message = String((error as { message?: unknown } | undefined)?.message ?? 'unknown');
  const words = /message: "((?:[^"\\]|\\.)*)"/.exec(message)?.[1] ?? message;
  return words
    .replace(/\\(.)/g, '$1')
    .replace(/"[^"]*("|$)|`[^`]*(`|$)/g, '…')
    .slice(0, 200);
}

parentPort?.on('message', (job: TypstJob) => {
  const outcome = typeset(job);
  parentPort?.postMessage(outcome, 'pdf' in outcome ? [outcome.pdf.buffer] : []);
});
