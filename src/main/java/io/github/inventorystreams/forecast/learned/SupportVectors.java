package io.github.inventorystreams.forecast.learned;

import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;

/**
 * Support vector regression with a Gaussian kernel (Drucker et al. 1997) by libsvm. Its loss makes
 * it forecast a median, which for skewed demand lies far below the mean; what it says is therefore
 * moved so that over the rows it learned from it has their mean.
 *
 * @param mostRows of more rows as many are drawn evenly: the time taken grows with their square
 */
record SupportVectors(int mostRows) implements Learner {
  private static final double COST = 1;
  private static final double TUBE = 0.1;
  private static final double TOLERANCE = 0.01;
  private static final double GAMMA = 1.0 / (4 * DemandFeatures.COUNT);

  static {
    svm.svm_set_print_string_function(line -> {});
  }

  @Override
  public String learn(Rows all) {
    Rows rows = all.evenly(mostRows);
    Standard standard = Standard.of(rows);
    svm_problem problem = new svm_problem();
    problem.l = rows.count();
    problem.x = new svm_node[problem.l][];
    problem.y = new double[problem.l];
    for (int row = 0; row < problem.l; row++) {
      problem.x[row] = nodes(standard.of(rows.features(row)));
      problem.y[row] = rows.target(row);
    }
    KernelSum uncorrected = kernelSum(svm.svm_train(problem, parameters()), standard);
    double shortfall = 0;
    for (int row = 0; row < problem.l; row++) {
      shortfall += (rows.target(row) - uncorrected.predict(rows.features(row))) / problem.l;
    }
    return uncorrected.plus(shortfall).text();
  }

  @Override
  public Predictor read(String model) {
    return KernelSum.parse(model);
  }

  private static KernelSum kernelSum(svm_model model, Standard standard) {
    double[][] vectors = new double[model.l][DemandFeatures.COUNT];
    for (int i = 0; i < model.l; i++) {
      for (svm_node node : model.SV[i]) {
        vectors[i][node.index - 1] = node.value;
      }
    }
    return new KernelSum(standard, GAMMA, -model.rho[0], model.sv_coef[0], vectors);
  }

  private static svm_node[] nodes(double[] values) {
    svm_node[] nodes = new svm_node[values.length];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = new svm_node();
      nodes[i].index = i + 1;
      nodes[i].value = values[i];
    }
    return nodes;
  }

  private static svm_parameter parameters() {
    svm_parameter parameters = new svm_parameter();
    parameters.svm_type = svm_parameter.EPSILON_SVR;
    parameters.kernel_type = svm_parameter.RBF;
    parameters.gamma = GAMMA;
    parameters.C = COST;
    parameters.p = TUBE;
    parameters.eps = TOLERANCE;
    parameters.cache_size = 64;
    parameters.shrinking = 1;
    return parameters;
  }
}
