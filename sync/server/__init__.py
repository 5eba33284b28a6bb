"""The reference central server: pure apply and feed over a storage interface, routes and storage beside them."""
