import { describe, expect, it } from '@jest/globals';
import { DomainError, newId } from '@app/kernel';
import { jobFailure } from './job-failure.js';
import { handle, handlersByName, type AnyJobHandler } from './job-handlers.js';
import { InMemoryJobQueue } from './in-memory-job-queue.js';
import { JOB_NAMES, assertQueueable } from './job-payloads.js';

const all = () => JOB_NAMES.map((name) => handle(name, async () => undefined) as AnyJobHandler);
const refusal = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    return error instanceof DomainError ? `${error.code} ${error.publicMessage}` : String(error);
  }
  return 'accepted';
};

describe('What a job may carry', () => {
  it.each([
    ['an address', 'someone@example.org'],
    ['a sentence', 'she was turned away'],
    ['a receipt code', '1234 5678 9012 3456 7890'],
    ['nothing at all', ''],
    ['a long text', 'x'.repeat(65)],
  ])('is never %s', (_, mailId) => {
    expect(refusal(() => assertQueueable('send-reminder-mail', { mailId }, 'reminder.1'))).toMatch(
      /^QUEUE.PAYLOAD_NOT_IDS/,
    );
  });

  it('is an id, a day or a code', () => {
    const payload = { staffId: newId(), day: '2026-11-21' };
    expect(refusal(() => assertQueueable('send-reminder-mail', payload, 'reminder.2026-11-21'))).toBe(
      'accepted',
    );
  });

  it.each(['with:colon', '123', 'a b', '', 'Ünal.1'])(
    'has an id that both back ends keep apart, so not "%s"',
    (id) => {
      expect(refusal(() => assertQueueable('sweep-reminders', {}, id))).toMatch(/^QUEUE.BAD_JOB_ID/);
    },
  );
});

describe('A worker at boot', () => {
  it('accepts exactly one handler for each job', () => {
    expect(handlersByName(all()).size).toBe(JOB_NAMES.length);
  });

  it('refuses a job without a handler', () => {
    const handlers = all().filter(({ name }) => name !== 'run-retention');
    expect(refusal(() => handlersByName(handlers))).toContain('"run-retention" has no handler');
  });

  it('refuses two handlers for one job', () => {
    const twice = [...all(), handle('run-retention', async () => undefined)];
    expect(refusal(() => handlersByName(twice))).toContain('"run-retention" has two handlers');
  });

  it('refuses a handler of a job that does not exist', () => {
    const unknown = handle('sweep-the-floor' as never, async () => undefined) as AnyJobHandler;
    expect(refusal(() => handlersByName([...all(), unknown]))).toContain('there is no job "sweep-the-floor"');
  });
});

describe('A handler that throws', () => {
  it.each([
    ['invalid', false],
    ['not-found', false],
    ['forbidden', false],
    ['conflict', true],
    ['unavailable', true],
  ] as const)('with a domain error of kind %s is tried again: %s', (kind, retry) => {
    expect(jobFailure(new DomainError('REMINDERS.X', kind, 'x'))).toEqual({ code: 'REMINDERS.X', retry });
  });

  it('is tried again after anything unexpected, of which only the kind is kept', () => {
    expect(jobFailure(new TypeError('no mailbox for jan@example.org'))).toEqual({
      code: 'UNEXPECTED.TypeError',
      retry: true,
    });
    expect(jobFailure('text')).toEqual({ code: 'UNEXPECTED.string', retry: true });
  });
});

describe('The queue in memory', () => {
  it('runs what waits and what that adds in turn, and leaves alone what nobody handles', async () => {
    const queue = new InMemoryJobQueue();
    const sent: string[] = [];
    await queue.add('sweep-reminders', {}, { jobId: 'sweep.1' });
    await queue.add('run-retention', {}, { jobId: 'retention.1' });
    await queue.work([
      handle('sweep-reminders', () =>
        queue.add('send-reminder-mail', { mailId: 'r1' }, { jobId: 'reminder.r1' }),
      ),
      handle('send-reminder-mail', async ({ mailId }) => void sent.push(mailId)),
    ]);
    expect(sent).toEqual(['r1']);
    expect(queue.waiting.map(({ name }) => name)).toEqual(['run-retention']);
  });

  it('tries again what may succeed later and gives up at once what may not', async () => {
    const queue = new InMemoryJobQueue();
    let tries = 0;
    await queue.add('run-retention', {}, { jobId: 'retention.1' });
    await queue.add('sweep-reminders', {}, { jobId: 'sweep.1' });
    await queue.work([
      handle('run-retention', async () => {
        if (++tries < 3) throw new DomainError('X.AWAY', 'unavailable', 'x');
      }),
      handle('sweep-reminders', async () => {
        throw new DomainError('X.GONE', 'not-found', 'x');
      }),
    ]);
    expect(tries).toBe(3);
    expect(queue.failed.map(({ job, code }) => [job.jobId, code])).toEqual([['sweep.1', 'X.GONE']]);
  });
});
