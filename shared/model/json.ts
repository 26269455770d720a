import { z } from '../zod';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** Asked by ourselves what each value is: a schema of six choices asks six times, and a file may have millions of values. */
export const jsonSchema: z.ZodType<Json> = z.custom<Json>(isJson);
export const jsonObjectSchema: z.ZodType<JsonObject> = z.custom<JsonObject>(isJsonObject);

function isJsonObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const behind: unknown = Object.getPrototypeOf(value);
  return (behind === Object.prototype || behind === null) && Object.values(value).every(isJson);
}

function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  return Array.isArray(value) ? value.every(isJson) : isJsonObject(value);
}
