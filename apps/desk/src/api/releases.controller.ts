import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { StaffActor } from '@app/identity';
import { ReleaseService, type ReleaseRow } from '@app/statistics';
import { For } from '../session/access.js';
import { Acting } from '../session/viewer.js';
import { Changing } from './api-route.js';
import { NewRelease, OpenedRelease, ReleaseItem, ReleaseList, ReleaseMethod } from './releases.dto.js';

const QUARTER = { name: 'quarter', example: '2026-Q3' };
const Quarter = () => Param('quarter');

/** Making figures public: one person prepares and chooses how they are protected, another approves and publishes. */
@Controller('api/v1/releases')
@For('statistician', 'lead')
@ApiTags('releases')
@ApiCookieAuth('session')
export class ReleasesApi {
  constructor(private readonly releases: ReleaseService) {}

  @Get()
  @ApiOperation({ summary: 'Every release with its state, the oldest quarter first' })
  @ApiOkResponse({ type: ReleaseList })
  async list(): Promise<ReleaseList> {
    return { items: (await this.releases.list()).map(itemOf) };
  }

  @Post()
  @Changing()
  @ApiOperation({ summary: 'Count a quarter, protect it in both ways, and attack both' })
  @ApiCreatedResponse({ type: ReleaseItem })
  async prepare(@Acting() actor: StaffActor, @Body() body: NewRelease): Promise<ReleaseItem> {
    const reason = (body.reason ?? '').trim();
    const options = {
      newEdition: body.newEdition,
      demonstration: body.demonstration,
      method: body.method ?? undefined,
      ...(reason === '' ? {} : { reason }),
    };
    return itemOf(await this.releases.prepare(actor, body.quarter, options));
  }

  @Get(':quarter')
  @ApiParam(QUARTER)
  @ApiOperation({ summary: 'The latest release of a quarter with its protected figures' })
  @ApiOkResponse({ type: OpenedRelease })
  async one(@Quarter() quarter: string): Promise<OpenedRelease> {
    const release = await this.releases.show(quarter);
    return { ...itemOf(release), document: release.document };
  }

  @Post(':quarter/choices')
  @HttpCode(200)
  @Changing()
  @ApiParam(QUARTER)
  @ApiOperation({ summary: 'Protect it in the other way; an approval of the one before is void' })
  @ApiOkResponse({ type: ReleaseItem })
  async choose(
    @Acting() actor: StaffActor,
    @Quarter() quarter: string,
    @Body() { method }: ReleaseMethod,
  ): Promise<ReleaseItem> {
    return itemOf(await this.releases.choose(actor, quarter, method));
  }

  @Post(':quarter/approvals')
  @HttpCode(200)
  @Changing()
  @ApiParam(QUARTER)
  @ApiOperation({ summary: 'Agree, as a second person, to exactly this way of protecting it' })
  @ApiOkResponse({ type: ReleaseItem })
  async approve(
    @Acting() actor: StaffActor,
    @Quarter() quarter: string,
    @Body() { method }: ReleaseMethod,
  ): Promise<ReleaseItem> {
    return itemOf(await this.releases.approve(actor, quarter, method));
  }

  @Post(':quarter/publications')
  @HttpCode(200)
  @Changing()
  @ApiParam(QUARTER)
  @ApiOperation({ summary: 'Sign it and make it public, for ever; by a second person' })
  @ApiOkResponse({ type: ReleaseItem })
  async publish(@Acting() actor: StaffActor, @Quarter() quarter: string): Promise<ReleaseItem> {
    return itemOf(await this.releases.publish(actor, quarter));
  }

  @Post(':quarter/rejections')
  @HttpCode(200)
  @Changing()
  @ApiParam(QUARTER)
  @ApiOperation({ summary: 'End a release that must not go out; the quarter can be prepared again' })
  @ApiOkResponse({ type: ReleaseItem })
  async reject(@Acting() actor: StaffActor, @Quarter() quarter: string): Promise<ReleaseItem> {
    return itemOf(await this.releases.reject(actor, quarter));
  }
}

function itemOf(release: ReleaseRow): ReleaseItem {
  const { quarter, attempt, status, method, chosenBy, preparedBy, preparedAt, variants } = release;
  const { approvedBy, approvedAt, approvedMethod, publishedAt } = release;
  const { edition, demonstration } = release.document;
  return {
    quarter,
    edition,
    attempt,
    status,
    demonstration,
    method,
    chosenBy,
    preparedBy,
    preparedAt,
    approvedBy,
    approvedAt,
    approvedMethod,
    publishedAt,
    variants,
  };
}
