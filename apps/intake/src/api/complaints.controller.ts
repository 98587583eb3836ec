import { Body, Controller, Headers, Post, Req, UseGuards } from '@nestjs/common';
import { IntakeService, isIdempotencyKey, readComplaint, type FiledComplaint } from '@app/intake';
import { DomainError } from '@app/kernel';
import type { FastifyRequest } from '@app/web';
import { Gate } from '../visit/gate.js';
import { JsonOnly } from './program-request.js';

@Controller('api/v1/complaints')
@UseGuards(JsonOnly)
export class ComplaintsController {
  constructor(
    private readonly intake: IntakeService,
    private readonly gate: Gate,
  ) {}

  /** 201 with the receipt, which is shown here and never again. */
  @Post()
  async file(
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<FiledComplaint> {
    const complaint = readComplaint(body);
    if (key !== undefined && !isIdempotencyKey(key)) throw unusableKey();
    return this.gate.file(request, () => this.intake.file(complaint, key));
  }
}

function unusableKey(): DomainError {
  const message = 'An Idempotency-Key has 1 to 255 characters, without spaces.';
  return new DomainError('INTAKE.REQUEST_INVALID', 'invalid', message, {
    errors: [{ field: 'Idempotency-Key', code: 'unusable-key', message }],
  });
}
