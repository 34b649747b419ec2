"""Pledgebook reads reports about international assistance and ties every figure to its characters."""
