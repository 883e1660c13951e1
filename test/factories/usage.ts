/** What compiles, and what does not, beside what is generated for shop.csdl.xml. */
import {
  type BusinessCustomer,
  type Customer,
  type CustomerCreate,
  mockAnyCustomer,
  mockBusinessCustomer,
  mockCustomer,
  mockCustomerCreate,
  mockCustomers,
  mockOrder,
  odata,
} from "./shop/index.js";

export const customer: Customer = mockCustomer();
export const renamed: Customer = mockCustomer({ name: null, mailing: { weekly: true } });
export const withOrders: Customer = mockCustomer({ orders: [mockOrder()] });
export const several: Customer[] = mockCustomers(3, (index) => ({ name: `Customer ${index}` }));
export const create: CustomerCreate = mockCustomerCreate({ phones: [] });
export const business: BusinessCustomer = mockAnyCustomer({
  "@odata.type": "#corner.shop.businessCustomer",
  taxNumber: "1",
});
export const derived: Customer = mockBusinessCustomer();
export const page: odata.Collection<Customer> = odata.mockCollection(mockCustomers(2), { "@odata.count": 2 });
export const changes: odata.Delta<Customer> = odata.mockDelta<Customer>([
  mockCustomer(),
  { "@removed": { reason: "deleted" }, id: "1" },
]);
export const error: odata.ErrorResponse = odata.mockErrorResponse({ code: "accessDenied" });

const answer = mockCustomer({}, { select: ["name"], expand: { orders: { select: ["total"] } } });
export const name: string | null = answer.name;
export const totals: odata.Double[] = answer.orders.map(({ total }) => total);

// @ts-expect-error It was not selected.
export const born: string = answer.born;
// @ts-expect-error There is no such property.
mockCustomer({ nam: "" });
// @ts-expect-error It is not a boolean.
mockCustomer({ mailing: { weekly: "no" } });
// @ts-expect-error An item of a collection is whole.
mockCustomer({ phones: [{}] });
// @ts-expect-error There is no such type.
mockAnyCustomer({ "@odata.type": "#corner.shop.visitor" });
// @ts-expect-error There is no such property.
mockCustomer({}, { select: ["nam"] });
