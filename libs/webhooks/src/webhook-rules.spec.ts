import { describe, expect, it } from '@jest/globals';
import { cloudEvent, EVENT_BYTES } from './cloud-event.js';
import { MOST_ATTEMPTS, retryIn } from './retry.js';
import { newWebhookSecret, signedHeaders } from './signature.js';
import { WebhookKey } from './subscription-secrets.js';
import { TEST_TYPE, WEBHOOK_TYPES, type WebhookType } from './webhook-type.js';

const EVENT = {
  id: '0199aaaa-0000-7000-8000-000000000001',
  subject: 'b1b9a2f2-6d3f-4a8e-9a3b-0c6f0f6d2a11',
  toldAt: new Date('2026-11-23T09:30:00Z'),
};

describe('An event', () => {
  it('is a CloudEvent with a type, a moment and a subject, and nothing else', () => {
    expect(JSON.parse(cloudEvent({ ...EVENT, type: 'desk.work-arrived' }))).toEqual({
      specversion: '1.0',
      id: EVENT.id,
      source: '/desk',
      type: 'desk.work-arrived',
      subject: EVENT.subject,
      time: '2026-11-23T09:30:00.000Z',
    });
  });

  it('is as long as any other, whatever it tells', () => {
    const lengths = [...WEBHOOK_TYPES, TEST_TYPE].map((type) =>
      Buffer.byteLength(cloudEvent({ ...EVENT, type: type as WebhookType })),
    );
    expect(new Set(lengths)).toEqual(new Set([EVENT_BYTES]));
  });
});

describe('A signature', () => {
  it('is that of the example of the specification', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const headers = signedHeaders(
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      new Date(1_614_265_330_000),
      '{"test": 2432232314}',
      [secret],
    );
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('stands beside that of the old secret while one is changed', () => {
    const [now, old] = [newWebhookSecret(), newWebhookSecret()];
    expect(now).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const alone = (secret: string) =>
      signedHeaders('id', EVENT.toldAt, 'body', [secret])['webhook-signature'];
    expect(signedHeaders('id', EVENT.toldAt, 'body', [now, old])['webhook-signature']).toBe(
      `${alone(now)} ${alone(old)}`,
    );
  });
});

describe('An event that was not taken', () => {
  it('is sent again after longer and longer, and given up after ten attempts', () => {
    const waits = Array.from({ length: MOST_ATTEMPTS }, (_, made) => retryIn(made + 1, 0.5));
    expect(waits.map((wait) => (wait === undefined ? undefined : wait / 60_000))).toEqual([
      1,
      5,
      30,
      120,
      300,
      600,
      840,
      1200,
      1440,
      undefined,
    ]);
  });

  it('comes back a fifth earlier or later by chance, and not before the receiver asked', () => {
    expect(retryIn(2, 0)).toBe(240_000);
    expect(retryIn(2, 0.999)).toBeGreaterThan(359_000);
    expect(retryIn(1, 0.5, 600)).toBe(600_000);
    expect(retryIn(1, 0.5, 999_999)).toBe(3_600_000);
  });
});

describe('What is kept of a receiver', () => {
  const secrets = { name: 'Planbord', url: 'https://hooks.example.org/in', secret: newWebhookSecret() };

  it('opens with the key and in its own row only', () => {
    const key = WebhookKey.of('5a'.repeat(32));
    const sealed = key.seal('one', secrets);
    expect(key.open('one', sealed)).toEqual(secrets);
    expect(sealed.includes('hooks.example')).toBe(false);
    expect(() => key.open('other', sealed)).toThrow(/./);
    expect(() => WebhookKey.of('5b'.repeat(32)).open('one', sealed)).toThrow(/./);
    expect(() => WebhookKey.of(undefined).seal('one', secrets)).toThrow(/WEBHOOK_KEY/);
  });
});
