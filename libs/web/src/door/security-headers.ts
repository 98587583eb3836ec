/**
 * Headers that every answer of a door carries, errors and assets included. What each must make a browser do is
 * tested in a browser, in `testing/browser.spec.ts`, not by comparing strings.
 */
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { doorUrl } from '@app/config';
import type { DoorOptions } from './door-options.js';

/** Every feature that browsers know and let a page deny itself; an unknown name would fill their consoles with warnings. */
const DENIED_FEATURES = [
  'accelerometer',
  'attribution-reporting',
  'autoplay',
  'browsing-topics',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-write',
  'compute-pressure',
  'deferred-fetch',
  'deferred-fetch-minimal',
  'digital-credentials-get',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'interest-cohort',
  'join-ad-interest-group',
  'keyboard-map',
  'language-detector',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'magnetometer',
  'microphone',
  'midi',
  'on-device-speech-recognition',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'private-aggregation',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'run-ad-auction',
  'screen-wake-lock',
  'serial',
  'shared-storage',
  'shared-storage-select-url',
  'storage-access',
  'summarizer',
  'sync-xhr',
  'translator',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const YEAR_SECONDS = 31_536_000;

export async function setSecurityHeaders(fastify: FastifyInstance, options: DoorOptions): Promise<void> {
  const overHttps = doorUrl(options.env, options.name).startsWith('https://');
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        // Not 'none', which would stop every form; and browsers hold redirects after a post against it too.
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: [options.scriptsMayConnect ? "'self'" : "'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // Not 'no-referrer': browsers would then send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    // Neither `preload` nor `includeSubDomains`: a public list that names this host would say more than it saves.
    strictTransportSecurity: overHttps && { maxAge: YEAR_SECONDS, includeSubDomains: false },
  });

  const permissions = DENIED_FEATURES.map((feature) => `${feature}=()`).join(', ');
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.header('permissions-policy', permissions).header('cache-control', 'no-store');
    if (options.name !== 'reports') void reply.header('x-robots-tag', 'noindex, nofollow, noarchive');
    done();
  });
}
