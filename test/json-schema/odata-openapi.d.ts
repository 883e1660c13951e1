declare module "odata-openapi" {
  export interface ConversionOptions {
    readonly openapiVersion?: "3.0.2" | "3.1.0";
    /** What the converter could not make sense of is added here. */
    readonly messages?: unknown[];
  }

  export interface OpenApi {
    readonly components: { readonly schemas: Record<string, Record<string, unknown>> };
  }

  export function csdl2openapi(csdl: object, options?: ConversionOptions): OpenApi;
}
