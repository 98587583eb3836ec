import { Controller, Get, Header } from '@nestjs/common';
import { Registry } from 'prom-client';
import { WorkFigures } from './work-figures.js';

/** Beside `/metrics`, which is about the process. */
@Controller('metrics')
export class WorkFiguresController {
  constructor(private readonly figures: WorkFigures) {}

  @Get('work')
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  work(): Promise<string> {
    return this.figures.text();
  }
}
