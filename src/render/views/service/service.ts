import { bindingParameter } from "../../../model/payloads/overloads.ts";
import type { ContainerMember, EntityContainer, QualifiedName, SetOrSingleton } from "../../../model/types.ts";
import { allocatorBeside } from "../../../plan/free-names.ts";
import { camelCase, pascalCase } from "../../../plan/identifiers.ts";
import { createImports } from "../../../plan/imports.ts";
import { moduleSpecifier } from "../../../plan/options.ts";
import type { OperationPlan, Plan } from "../../../plan/types.ts";
import { groupOf } from "../../../text/groups.ts";
import { commentLines, docComment, memberKey, objectKey, stringLiteral } from "../../literals.ts";
import { docOf } from "../declarations/documentation.ts";
import { importView, odataKeyword } from "../imports.ts";
import { type Content, nameIn, planOf, type Scope } from "../scope.ts";
import { type Bound, boundViews, findBound, nearestBound } from "./bound.ts";
import { keyProperties, keyText } from "./keys.ts";
import { shapeOf } from "./shapes.ts";
import type { ContainerView, FieldView, ServiceMemberView, ServiceView, ShapeView } from "./views.ts";

/** What of the service can be called: sets, singletons and imports, and what is bound to their types. */
export function serviceView(content: Content): ServiceView {
  const { plan } = content;
  const containers = plan.model.schemas.flatMap((schema) => schema.containers);
  const names = containerNames(containers);
  const own = ["BoundOperations", ...names.flatMap((each) => Object.values(each))];
  const scope: Scope = { ...content, folder: "", module: "service", imports: createImports(own) };
  const bound = findBound(plan);
  const views = containers.map((container, i) => containerView(container, names[i]!, bound, scope));
  const operations = boundViews(bound, scope);
  const { imports } = scope;
  return {
    odata: odataKeyword(imports),
    odataModule: moduleSpecifier("./odata", plan.options),
    imports: imports.list().map((entry) => importView(entry, scope)),
    containers: views,
    bound: operations,
  };
}

interface ContainerNames {
  readonly service: string;
  readonly setName: string;
  readonly keyTypes: string;
}

/** A service has one container. Documents of several services have several, each of which is called by its own name. */
function containerNames(containers: readonly EntityContainer[]): readonly ContainerNames[] {
  if (containers.length === 1) return [{ service: "Service", setName: "EntitySetName", keyTypes: "keyTypes" }];
  const allocate = allocatorBeside(new Set(["BoundOperations", "odata"]));
  return containers.map(({ name }) => {
    const service = allocate(pascalCase(name));
    const setName = allocate(`${service}EntitySetName`);
    return { service, setName, keyTypes: allocate(`${camelCase(service)}KeyTypes`) };
  });
}

function containerView(container: EntityContainer, names: ContainerNames, bound: Bound, scope: Scope): ContainerView {
  const unbound = findUnbound(scope.plan);
  const members = container.members.flatMap((member): ServiceMemberView[] => {
    const shapes =
      "operation" in member
        ? (unbound.get(member.operation) ?? []).map((plan) => [kindOf(member), ...importShape, ...shapeOf(plan, scope)])
        : [[kindOf(member), ...setShape(member, bound, scope)]];
    const doc = docOf(member.documentation, "  ");
    return shapes.length === 0 ? [] : [{ doc, key: memberKey(member.name), shapes }];
  });
  const keys = container.members.flatMap((member) => {
    if (member.kind !== "EntitySet") return [];
    const properties = keyProperties(member).map(({ name, type }) => {
      return { name: objectKey(name), type: stringLiteral(type.kind === "Primitive" ? type.name : type.qualifiedName) };
    });
    return [{ key: objectKey(member.name), properties }];
  });
  const doc = docComment(
    commentLines(`The entity sets, singletons and imports of \`${container.qualifiedName}\`.`),
    "",
  );
  return { doc, ...names, members, keys };
}

function findUnbound({ namespaces }: Plan): ReadonlyMap<QualifiedName, readonly OperationPlan[]> {
  const found = new Map<QualifiedName, OperationPlan[]>();
  for (const plan of namespaces.flatMap((namespace) => namespace.operations)) {
    if (bindingParameter(plan.operation) === undefined) groupOf(found, plan.operation.qualifiedName).push(plan);
  }
  return found;
}

function kindOf({ kind }: ContainerMember): FieldView {
  return { name: "kind", type: stringLiteral(kind) };
}

/** So that `Service[K]["key"]` is a type for any `K`: nothing can be given for what has no key. */
const noKey: FieldView = { name: "key", type: "never" };
const importShape: ShapeView = [{ name: "type", type: "never" }, noKey];

function setShape(member: SetOrSingleton, bound: Bound, scope: Scope): ShapeView {
  const { kind, type, capabilities } = member;
  const { names } = planOf(type, scope);
  return [
    { name: "type", type: nameIn("types", type, names.type, scope) },
    { name: "update", type: nameIn("types", type, names.request!.update, scope) },
    { name: "operations", type: boundTo(type, false, bound) },
    ...(kind === "EntitySet" ? collectionShape(member, bound, scope) : [noKey]),
    ...Object.entries(capabilities).map(([name, value]) => ({ name, type: String(value) })),
  ];
}

/** What only an entity set has: keys, instances to be created, and operations on all of them. */
function collectionShape(member: SetOrSingleton, bound: Bound, scope: Scope): ShapeView {
  const { type } = member;
  const { names } = planOf(type, scope);
  return [
    { name: "key", type: keyText(member, scope) },
    { name: "create", type: nameIn("types", type, names.any?.create ?? names.request!.create, scope) },
    { name: "collectionOperations", type: boundTo(type, true, bound) },
  ];
}

function boundTo(type: SetOrSingleton["type"], collection: boolean, bound: Bound): string {
  return nearestBound(type, collection, bound) ?? "Record<never, never>";
}
