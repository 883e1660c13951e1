/** What requests carry, by default and where all that is not nullable must be sent; from shop.csdl.xml. Only compiled. */
import { same, takes } from "./expect.js";
import type {
  BusinessCustomerCreate,
  CustomerCreate,
  CustomerUpdate,
  DeliveryUpdate,
  EmployeeCreate,
  MailingUpdate,
  OrderCreate,
  OrderUpdate,
} from "./shop/index.js";
import * as shop from "./shop/index.js";
import type * as strict from "./shop-strict/index.js";

export function demandedByTheSet(): void {
  takes<CustomerCreate>({ name: "Ada" });
  takes<CustomerCreate>({ name: null, born: "1815-12-10" });
  takes<BusinessCustomerCreate>({ name: "Engines", taxNumber: "7" });
  takes<EmployeeCreate>({});
  // @ts-expect-error the set demands a name
  takes<CustomerCreate>({ born: "1815-12-10" });
  // @ts-expect-error the set takes no date of joining
  takes<CustomerCreate>({ name: "Ada", joined: "2024-02-29" });
  // @ts-expect-error demanded of this type alone
  takes<BusinessCustomerCreate>({ name: "Engines" });
}

export function demandedByNullability(): void {
  const mailing: strict.MailingCreate = { weekly: true, format: "plain", topics: { food: true, drink: false } };
  takes<strict.CustomerCreate>({ name: "Ada", born: "1815-12-10", mailing });
  takes<strict.CustomerCreate>({ name: "Ada", born: "1815-12-10", mailing, orders: [{ total: 1 }] });
  takes<strict.OrderCreate>({ total: 1, "customer@odata.bind": "customers(1)" });
  // @ts-expect-error not nullable, and without default
  takes<strict.CustomerCreate>({ name: "Ada", mailing });
  // @ts-expect-error not nullable, and tied to nothing
  takes<strict.OrderCreate>({ customerNumber: 1 });
  // @ts-expect-error the items are new
  takes<strict.CustomerUpdate>({ phones: [{}] });
  takes<strict.CustomerUpdate>({ mailing: { weekly: false } });
  takes<strict.OrderUpdate>({ customer: { "@id": "customers(1)" } });
  takes<strict.CustomerUpdate>({ orders: [{ "@odata.id": "orders(1)" }, { total: 1 }] });
  // @ts-expect-error a contained entity is not referred to
  takes<strict.CustomerCreate>({ name: "Ada", born: "1815-12-10", mailing, notes: [{ "@odata.id": "notes(1)" }] });
}

export function updatesOnAllLevels(): void {
  takes<CustomerUpdate>({ joined: "2024-02-29", name: null });
  takes<CustomerUpdate>({ mailing: { topics: { food: true } } });
  takes<MailingUpdate>({ topics: { drink: false } });
  takes<CustomerUpdate>({ delivery: { "@odata.type": "#corner.shop.courier", days: 2 } });
  takes<CustomerUpdate>({ delivery: { "@odata.type": "corner.shop.courier", days: 2 } });
  takes<CustomerUpdate>({ delivery: null });
  takes<DeliveryUpdate>({ days: 2 });
  // @ts-expect-error the set refuses to change it
  takes<CustomerUpdate>({ born: "1815-12-10" });
  // @ts-expect-error null is no value of it
  takes<CustomerUpdate>({ mailing: null });
  // @ts-expect-error nor of what is in it
  takes<CustomerUpdate>({ mailing: { topics: null } });
  // @ts-expect-error misspelt
  takes<CustomerUpdate>({ mailing: { topics: { foood: true } } });
}

export function relations(): void {
  takes<CustomerCreate>({ name: "Ada", "guide@odata.bind": "staff(1)", "orders@odata.bind": ["orders(1)"] });
  takes<CustomerUpdate>({ "guide@odata.bind": null });
  takes<CustomerUpdate>({ guide: null });
  takes<CustomerUpdate>({ guide: { "@odata.id": "staff(1)" } });
  takes<CustomerCreate>({ name: "Ada", guide: { "@id": "staff(1)" } });
  takes<CustomerCreate>({ name: "Ada", orders: [{ "@id": "orders(1)" }, { total: 1 }, { "@odata.id": "orders(2)" }] });
  takes<CustomerUpdate>({ orders: [{ "@removed": { reason: "changed" }, "@id": "orders(1)" }] });
  // @ts-expect-error there is no relation to remove yet
  takes<CustomerCreate>({ name: "Ada", "guide@odata.bind": null });
  // @ts-expect-error each order has a customer
  takes<OrderUpdate>({ "customer@odata.bind": null });
  // @ts-expect-error there are several
  takes<CustomerUpdate>({ "orders@odata.bind": "orders(1)" });
  // @ts-expect-error notes exist nowhere else
  takes<CustomerUpdate>({ "notes@odata.bind": ["notes(1)"] });
}

export function annotations(): void {
  takes<CustomerCreate>({ name: "Ada", "@my.note": "x", "name@my.note": { by: "y" } });
  takes<OrderCreate>({ "@microsoft.graph.conflictBehavior": "rename" });
  takes<CustomerUpdate>({ "@microsoft.graph.conflictBehavior": "rename", "born@my.note": 1 });
  takes<CustomerUpdate>({ mailing: { "format@my.note": 1 }, phones: [{ number: "1", "@my.note": 1 }] });
}

export function checked(body: unknown, other: unknown): readonly shop.odata.Violation[] {
  if (shop.isCustomerCreate(body)) same<typeof body, CustomerCreate>();
  else if (shop.isAnyDeliveryUpdate(body)) same<typeof body, shop.AnyDeliveryUpdate>();
  shop.assertMailingUpdate(other);
  same<typeof other, MailingUpdate>();
  return shop.validateAnyCustomerCreate(body);
}
