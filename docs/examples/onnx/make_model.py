"""Writes mean28.onnx: a model that forecasts the mean of the last 28 days, made without any framework.

A stand-in for what torch.onnx.export or tf2onnx write: input `history` (1 x 28, oldest first), output `mean` (1 x 1).
Needs the package onnx (Debian: python3-onnx).
"""
import onnx
from onnx import TensorProto, helper

DAYS = 28
graph = helper.make_graph(
    [helper.make_node("ReduceMean", ["history"], ["mean"], axes=[1], keepdims=1)],
    "mean",
    [helper.make_tensor_value_info("history", TensorProto.FLOAT, [1, DAYS])],
    [helper.make_tensor_value_info("mean", TensorProto.FLOAT, [1, 1])],
)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
model.ir_version = 7
onnx.checker.check_model(model)
onnx.save(model, "mean28.onnx")
