import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Registry } from 'prom-client';
import { ReminderAlarmsService, type SweepReport } from '@app/reminders';

/** What the worker has done, for Prometheus: kinds and numbers, and about nobody. */
@Injectable()
export class WorkFigures {
  readonly registry = new Registry();
  private readonly jobs = new Counter({
    name: 'worker_jobs_total',
    help: 'Jobs that ended, by kind and outcome.',
    labelNames: ['job', 'outcome'],
    registers: [this.registry],
  });
  private readonly lines = new Counter({
    name: 'reminders_total',
    help: 'Lines of the ledger and mails, by what a pass did with them.',
    labelNames: ['what'],
    registers: [this.registry],
  });
  private readonly lastSweep = new Gauge({
    name: 'reminders_last_sweep_timestamp_seconds',
    help: 'When the last pass over the ledger ended well.',
    registers: [this.registry],
  });
  private readonly openAlarms = new Gauge({
    name: 'reminders_open_alarms',
    help: 'Alarms that nobody has seen to yet, by kind.',
    labelNames: ['kind'],
    registers: [this.registry],
  });

  constructor(private readonly alarms: ReminderAlarmsService) {}

  jobDone(job: string, outcome: 'done' | 'failed'): void {
    this.jobs.inc({ job, outcome });
  }

  swept(report: SweepReport): void {
    for (const [what, count] of Object.entries(report)) this.lines.inc({ what }, count);
    this.lastSweep.setToCurrentTime();
  }

  async text(): Promise<string> {
    this.openAlarms.reset();
    for (const [kind, count] of Object.entries(await this.alarms.count()))
      this.openAlarms.set({ kind }, count);
    return this.registry.metrics();
  }
}
