/** Every route of a door, as its router knows them at this moment: method and path, with parameters as `:name`. */
import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';

export function routesOf(app: INestApplicationContext): string[] {
  const found = new Set<string>();
  for (const module of app.get(ModulesContainer, { strict: false }).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype === 'function') for (const route of routesOfController(metatype)) found.add(route);
    }
  }
  return [...found].sort();
}

/** The same of one controller, which need not be open for it. */
export function routesOfController(controller: { prototype: object }): string[] {
  return pathsOf(controller).flatMap((base) =>
    handlersOf(controller).flatMap((handler) => {
      const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      return pathsOf(handler).map((path) => `${RequestMethod[method]} ${joined(base, path)}`);
    }),
  );
}

function handlersOf(controller: { prototype: object }): object[] {
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const { value } = Object.getOwnPropertyDescriptor(controller.prototype, name) ?? {};
    return name !== 'constructor' && typeof value === 'function' ? [value as object] : [];
  });
}

function pathsOf(place: object): string[] {
  const path = Reflect.getMetadata('path', place) as string | string[] | undefined;
  return ([] as string[]).concat(path ?? '');
}

function joined(...parts: string[]): string {
  const path = parts
    .map((part) => part.replace(/^\/+|\/+$/g, ''))
    .filter((part) => part !== '')
    .join('/');
  return `/${path}`;
}
