import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DirectoryService } from '@app/directory';
import { StaffService } from '@app/identity';
import { IdPipe } from '../forms/id.pipe.js';
import { CASE_ROLES, For } from '../session/access.js';
import { DirectoryList, InstitutionsQuery, PartnersQuery } from './directory.dto.js';

/** Whom a case can be written to, referred to and given to. */
@Controller('api/v1')
@For(...CASE_ROLES)
@ApiTags('directory')
export class DirectoryApi {
  constructor(
    private readonly directory: DirectoryService,
    private readonly staff: StaffService,
  ) {}

  @Get('institutions')
  @ApiOperation({ summary: 'Institutions, by name' })
  @ApiOkResponse({ type: DirectoryList })
  async institutions(@Query() query: InstitutionsQuery): Promise<DirectoryList> {
    return { items: await this.directory.institutions(query.type) };
  }

  @Get('institutions/:institutionId/contact-persons')
  @ApiParam({ name: 'institutionId', format: 'uuid' })
  @ApiOperation({ summary: 'Whom to write to at an institution' })
  @ApiOkResponse({ type: DirectoryList })
  async contactPersons(@Param('institutionId', IdPipe) institutionId: string): Promise<DirectoryList> {
    return { items: await this.directory.contactsOf(institutionId) };
  }

  @Get('partners')
  @ApiOperation({ summary: 'Organisations to refer to, by name' })
  @ApiOkResponse({ type: DirectoryList })
  async partners(@Query() query: PartnersQuery): Promise<DirectoryList> {
    return { items: await this.directory.partners(query.kind) };
  }

  @Get('partners/:partnerId/contact-persons')
  @ApiParam({ name: 'partnerId', format: 'uuid' })
  @ApiOperation({ summary: 'Who at a partner gets links of their own' })
  @ApiOkResponse({ type: DirectoryList })
  async partnerContacts(@Param('partnerId', IdPipe) partnerId: string): Promise<DirectoryList> {
    const people = await this.directory.partnerContacts(partnerId);
    return { items: people.filter(({ endedAt }) => endedAt === null) };
  }

  @Get('colleagues')
  @ApiOperation({ summary: 'Colleagues to whom a case can be given' })
  @ApiOkResponse({ type: DirectoryList })
  async colleagues(): Promise<DirectoryList> {
    const staff = (await this.staff.active()).filter(({ role }) => role === 'caseworker' || role === 'lead');
    return { items: staff.map(({ id, displayName, role }) => ({ id, displayName, role })) };
  }
}
