/** Documents of many kinds, and how to check each. */
import { fileURLToPath } from "node:url";
import { sharedPath } from "../support/shared.ts";
import type { CheckOptions } from "./check-document.ts";

export interface TestDocument {
  readonly name: string;
  readonly path: string;
  readonly options: CheckOptions;
}

const followed: CheckOptions = { navigation: "deep", unspecifiedItems: "non-null", runs: 1000 };
const byDefault: CheckOptions = { navigation: "shape", unspecifiedItems: "nullable", runs: 1000 };

const corpus = (name: string, options: CheckOptions): TestDocument => ({
  name,
  path: sharedPath("corpus", name),
  options,
});

export const seed: TestDocument = {
  name: "metadata/microsoft.graph.xml",
  path: fileURLToPath(new URL("../../metadata/microsoft.graph.xml", import.meta.url)),
  options: byDefault,
};

export const documents: readonly TestDocument[] = [
  corpus("oasis-openapi/TripPin.xml", followed),
  corpus("oasis-openapi/ExampleService.xml", followed),
  corpus("oasis-openapi/Northwind.xml", followed),
  corpus("oasis-openapi/People.xml", followed),
  corpus("oasis-openapi/Products.xml", followed),
  corpus("oasis-openapi/containment.xml", followed),
  corpus("oasis-openapi/example.xml", followed),
  corpus("oasis-openapi/csdl-16.1.xml", followed),
  corpus("oasis-openapi/aggregation.xml", followed),
  corpus("oasis-csdl-schemas/miscellaneous.xml", followed),
  corpus("odata2ts/resource__trippin.xml", followed),
  corpus("odata2ts/int-test__asp-net__resource__library.xml", followed),
  corpus("odata2ts/int-test__cap__resource__library.xml", followed),
  corpus("sap-cloud-sdk-js/test-packages__e2e-tests__TestService.xml", byDefault),
  corpus("openapi-net-odata/docs__TripService.xml", followed),
  corpus("misc-fragments/aspnetcoreodata-untyped-nested-collections.xml", followed),
  corpus("odata.net/Microsoft.OData.Edm__Vocabularies__ValidationVocabularies.xml", followed),
  corpus("odata.net-inline/CsdlWriterTests__Async__ShouldWriteEdmComplexTypeProperty_Async~2.xml", followed),
  corpus("odata.net-inline/CsdlWriterTests__Async__ShouldWriteEdmEntityTypeProperty_Async~2.xml", followed),
  corpus("odata.net-inline/aspnetcore-UntypedTests__Untyped_Metadata.xml", followed),
  corpus("odata.net/Common__Client__Default__DefaultServiceCsdl.xml", followed),
  corpus("odata-samples/Components__Common__Model__V4.xml", followed),
  corpus("oasis-vocabularies/Org.OData.Core.V1.xml", followed),
  corpus("oasis-vocabularies/Org.OData.Capabilities.V1.xml", followed),
  corpus("oasis-openapi/Northwind.xml", byDefault),
  corpus("odata2ts/resource__trippin.xml", byDefault),
  corpus("graph-v1.0.xml", { ...byDefault, runs: 4000, types: 300 }),
];
