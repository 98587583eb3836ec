import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { cleanFile } from './clean-file.js';
import { fileTypeOf } from './file-type.js';

/** 64 by 48 red pixels, with a place, a maker and an author in Exif and XMP; gzip in base64. */
const HEIC =
  'H4sIAAAAAAACA+1Wz08TQRid3YI2BaGJP6KIZNGYRQzdtgqG2kIVKhBSYoBEEy8su9N2Qnd32F3owsFI9KCJB0+ePXnlZvxx' +
  'UC8evXjxD1APXpREEw4S/GZ2twJ3bzvpzHzfm7fvzc43TRYh1F1x12gNEw1BM0glw2KDqBWERMXAror81lvT63YQI0o0Fx1o' +
  'HZS4Bo9E6Emiqz6liNIwLpC6pQkQjBdRCxKCR7wwQl3wVBiHcxzFmuqAiXMwxeHpPVjsDkJtZyBeJcSscJStH4cEi4wBnNqq' +
  'lkF7QL7Bqk10tI8JXiWPcI0LTbCFnYmBkUppnWiqSyxTsfXKRc+oM+JnQm0K8wtCNYvtArzGhBhtbrHnJ/qzs72NUGdMArmT' +
  'RaFd2N1lhBh6wgb49bwWi72w2H9dEA6sPJM2Wp9+//L81ctkMi0xiA+9Z4F+aFx477x7BCbHiENxYFgM+kGM1SBJiUcYEIvH' +
  '4+zMCTXC8sLpixsiEsXYA8iGiI0rYV11YlR5dVhdOjTd0WALAq+yn7X4WfuE4df8kH+O5TLq51U8LHRydjv0RaELtQY1NoXT' +
  'zXhV6OPV5krCVc4/Av2ueDTAgfXwPK8u4z9mW5soTZamygPl0uw0SyeDNT6Ha9emS7OQhz4tYtMFiTP+m7M1hn6EkeMl/x6F' +
  '+LfgJC4HGieCeR76qeDGsXzIn4VlhudHPapqS9iVFnGVmAX5x5u3skT0gnxrsJwu0zFcI5PrNp5bn5nX1pe0YV0eHUnkvZxn' +
  'UPa3k+CKmU7OK8iqbi3iHMQMVmSJU9ylgjxlqFWcy7HTnresupTJpgavyCACNzQ3O34jkICsINdcl+YUpdFopBqXUpZdVTLD' +
  'w8NKOqtkswPAGHDWTFf1BkznHCgkJK4xjh3NJpTdeonl6qK14hZkOSEF0rrWVKYrdp3r6pqC69jApusomVRGATlJyutaTrOx' +
  '6lo2S335ObzMEz+rk5GgZrfLN/NKAHGysoedV/ZJ+Wt7NgqvrwTvz8LmefpO/7tFJpFJZBKZRCaRSWQSmUQmUuLflzA24fO3' +
  'Ad+57CO6T9hsW/j99f7m7q/uxtYHaYt+2hm79xe3psHQkg4AAA==';

const TELLING = {
  IFD0: { Make: 'SECRET-MAKE', Model: 'SECRET-MODEL', Artist: 'SECRET-AUTHOR', Copyright: 'SECRET-OWNER' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '52/1 22/1 3/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '4/1 54/1 14/1',
  },
};
const XMP =
  '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><SECRET-XMP/></x:xmpmeta>';

const picture = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#cc2200' } });

async function cleaned(file: Buffer) {
  const type = fileTypeOf(file);
  if (type === undefined) throw new Error('the type is not known');
  const copy = await cleanFile(type, async () => file);
  if (copy === undefined) throw new Error('there is no copy');
  return { ...copy, type, metadata: await sharp(copy.bytes).metadata() };
}

describe('A photo', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('as %s keeps its picture and nothing else', async (format) => {
    const file = await picture().withExif(TELLING).withXmp(XMP).toFormat(format).toBuffer();
    expect(file.toString('latin1')).toContain('SECRET-MODEL');
    const { bytes, metadata, type } = await cleaned(file);
    expect(type.kind).toBe('photo');
    expect(bytes.toString('latin1')).not.toMatch(/SECRET|GPS|Exif/);
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([metadata.width, metadata.height]).toEqual([60, 40]);
  });

  it('of a newer phone (HEIC) becomes a JPEG without place, maker and author', async () => {
    const file = gunzipSync(Buffer.from(HEIC, 'base64'));
    expect(file.toString('latin1')).toMatch(/GEHEIM-MAKER[\s\S]*GEHEIM-XMP|GEHEIM-XMP[\s\S]*GEHEIM-MAKER/);
    const { bytes, metadata, mime, type } = await cleaned(file);
    expect(type).toMatchObject({ kind: 'photo', format: 'heic' });
    expect(mime).toBe('image/jpeg');
    expect(bytes.toString('latin1')).not.toMatch(/GEHEIM|Exif/);
    expect([metadata.width, metadata.height, metadata.exif]).toEqual([64, 48, undefined]);
    const { dominant } = await sharp(bytes).stats();
    expect(dominant.r).toBeGreaterThan(200);
    expect(dominant.g).toBeLessThan(60);
  });

  it('of a moving picture keeps its first frame', async () => {
    const frames = await sharp(
      await Promise.all(
        ['#ff0000', '#0000ff'].map((background) =>
          sharp({ create: { width: 20, height: 20, channels: 3, background } })
            .png()
            .toBuffer(),
        ),
      ),
      { join: { animated: true } },
    )
      .gif()
      .toBuffer();
    const { metadata, bytes } = await cleaned(frames);
    expect(metadata.pages ?? 1).toBe(1);
    expect((await sharp(bytes).stats()).dominant.r).toBeGreaterThan(200);
  });

  it('stands upright, and its colours are those of every screen', async () => {
    const file = await picture().withIccProfile('p3').withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { metadata } = await cleaned(file);
    expect([metadata.width, metadata.height]).toEqual([40, 60]);
    expect([metadata.orientation, metadata.icc, metadata.space]).toEqual([undefined, undefined, 'srgb']);
  });

  it('that claims to be far too large, or is cut off, is refused in words that repeat nothing of it', async () => {
    const huge = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(huge.length).toBeLessThan(400_000);
    const whole = await sharp(Buffer.from(Array.from({ length: 90_000 }, (_, n) => (n * 7919) % 251)), {
      raw: { width: 200, height: 150, channels: 3 },
    })
      .jpeg()
      .toBuffer();
    const noise = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('SECRET')]);
    for (const file of [huge, whole.subarray(0, whole.length / 2), noise]) {
      await expect(cleaned(file)).rejects.toMatchObject({ code: 'FILES.BROKEN', context: {} });
    }
  });
});
