import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Env } from '@app/config';
import type { FieldError } from '@app/kernel';

export type DoorName = 'intake' | 'exchange' | 'desk' | 'reports' | 'worker';

/** What a page about an error may say. */
export interface ErrorView {
  status: number;
  code: string;
  /** Public, and in the words of `DoorOptions.translate` where it has some. */
  message: string;
  errors: FieldError[];
  /** For a mistake of ours: the number under which it stands in the log. */
  reference?: string;
  /** For the language of the page. */
  request: FastifyRequest;
}

export interface Problem {
  code: string;
  message: string;
  /** Given for a mistake in one field. */
  field?: string;
}

export interface DoorOptions {
  name: DoorName;
  env: Env;
  /** 0 takes a free port. */
  port: number;
  /** Rejects when the door cannot do its work, for `/healthz`. */
  health: (app: INestApplicationContext) => Promise<void>;
  /** The page about an error, for people; programs under `/api/` get problem details. */
  errorPage: (view: ErrorView) => VNode;
  /** The largest body of a request that is no upload; 256 kB when left out. */
  bodyLimitBytes?: number;
  /** Words for a problem in the language of the request; undefined keeps the message as it is. */
  translate?: (problem: Problem, request: FastifyRequest) => string | undefined;
  /** Files are refused unless this is given. They are streamed: see `@fastify/multipart`. */
  uploads?: { maxFileBytes: number; maxFiles: number };
  /** Lets first-party scripts fetch from this door. */
  scriptsMayConnect?: boolean;
  /** Serves `/metrics`. */
  metrics?: boolean;
  /** Where the log goes, a line of JSON at a time; standard output when left out. */
  logTo?: { write: (line: string) => void };
  /** Runs when everything is set up and the door does not listen yet. */
  prepare?: (app: NestFastifyApplication) => void | Promise<void>;
}

/** Below this path live programs, and elsewhere people. */
export const API_PREFIX = '/api/';

export const DEFAULT_BODY_LIMIT_BYTES = 256 * 1024;
