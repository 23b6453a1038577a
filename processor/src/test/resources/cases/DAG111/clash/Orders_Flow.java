package app;

class Orders_Flow {}
