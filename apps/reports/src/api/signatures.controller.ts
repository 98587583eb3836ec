import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { PublishedReleases, type SignedRelease } from '@app/statistics';
import type { FastifyReply, FastifyRequest } from '@app/web';
import { openToAll, sendPublicBytes, sendPublicText } from '../frame/public-answer.js';
import { ReleaseRoom } from '../release/release-room.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** The very bytes that were signed, their signature and the public keys: what a checker of a release needs. */
@Controller('api/v1')
export class SignaturesController {
  constructor(
    private readonly published: PublishedReleases,
    private readonly room: ReleaseRoom,
  ) {}

  @Get('releases/:quarter/editions/:edition/signed-document')
  async document(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() of: EditionName) {
    const { text, keyId } = await this.signed(of);
    void openToAll(reply).header('link', `</api/v1/signing-keys/${keyId}>; rel="describedby"`);
    return sendPublicText(request, reply, { text, type: JSON_TYPE, keep: 'edition' });
  }

  /** 64 bytes. */
  @Get('releases/:quarter/editions/:edition/signature')
  async signature(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() of: EditionName) {
    const { signature } = await this.signed(of);
    return sendPublicBytes(request, openToAll(reply), {
      bytes: signature,
      type: 'application/octet-stream',
      keep: 'edition',
      fileName: `spreekrecht-${of.quarter}-${of.edition}.sig`,
    });
  }

  @Get('signing-keys')
  async keys(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const keys = (await this.published.signingKeys()).map(({ id, publicKey, usedSince }) => ({
      id,
      algorithm: 'Ed25519',
      publicKey,
      usedSince: usedSince.toISOString(),
      link: `/api/v1/signing-keys/${id}`,
    }));
    const text = JSON.stringify({ keys });
    return sendPublicText(request, openToAll(reply), { text, type: JSON_TYPE, keep: 'latest' });
  }

  /** In PEM, as `openssl` reads it. */
  @Get('signing-keys/:id')
  async key(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    const key = (await this.published.signingKeys()).find((one) => one.id === id);
    if (key === undefined) {
      throw new DomainError(
        'REPORTS.NO_SUCH_KEY',
        'not-found',
        'No release was signed with a key of that name.',
      );
    }
    const answer = { text: key.publicKey, type: 'application/x-pem-file', keep: 'edition' } as const;
    return sendPublicText(request, openToAll(reply), answer);
  }

  private async signed({ quarter, edition }: EditionName): Promise<SignedRelease> {
    const { document } = await this.room.find(quarter, edition);
    const found = await this.published.signed(document.quarter, document.edition);
    if (found === undefined) {
      throw new DomainError(
        'REPORTS.NOT_SIGNED',
        'not-found',
        'This edition was published before releases were signed.',
      );
    }
    return found;
  }
}

interface EditionName {
  quarter: string;
  edition: string;
}
