import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { SavedFiltersService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { IdPipe } from '../forms/id.pipe.js';
import { optionalDay } from '../forms/typed-day.js';
import { filterOf } from '../lists/queue-filter.js';
import { CASE_ROLES, For } from '../session/access.js';
import { Acting } from '../session/viewer.js';
import { Changing } from './api-route.js';
import { NewSavedFilter, SavedFilterList } from './saved-filters.dto.js';

/** One's own filters of the list of cases: codes, an id and a date, never a text. */
@Controller('api/v1/saved-filters')
@For(...CASE_ROLES)
@ApiTags('cases')
@ApiCookieAuth('session')
export class SavedFiltersApi {
  constructor(private readonly filters: SavedFiltersService) {}

  @Get()
  @ApiOperation({ summary: 'The filters that the reader saved; nobody else sees them' })
  @ApiOkResponse({ type: SavedFilterList })
  async list(@Acting() actor: StaffActor): Promise<SavedFilterList> {
    return { items: await this.filters.of(actor) };
  }

  @Post()
  @HttpCode(204)
  @Changing()
  @ApiOperation({ summary: 'Save a filter; saving the same twice leaves one' })
  @ApiNoContentResponse()
  async save(@Acting() actor: StaffActor, @Body() body: NewSavedFilter) {
    const dueBefore = optionalDay('dueBefore', body.dueBefore ?? '');
    await this.filters.save(actor, filterOf({ ...body, dueBefore }, actor.id));
  }

  @Delete(':filterId')
  @HttpCode(204)
  @Changing()
  @ApiParam({ name: 'filterId', format: 'uuid' })
  @ApiOperation({ summary: 'Remove one of them' })
  @ApiNoContentResponse()
  async remove(@Acting() actor: StaffActor, @Param('filterId', IdPipe) filterId: string) {
    await this.filters.remove(actor, filterId);
  }
}
