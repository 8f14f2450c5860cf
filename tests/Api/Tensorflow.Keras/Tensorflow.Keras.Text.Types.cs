using System;
using System.Collections.Generic;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Text;

public class Tokenizer
{
    public Tokenizer(int num_words = -1, string filters = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n", bool lower = true, char split = ' ', bool char_level = false, string oov_token = null, Func<string, IEnumerable<string>> analyzer = null) => throw null;
    public Dictionary<string, int> word_index;
    public Dictionary<int, string> index_word;
    public void fit_on_texts(IEnumerable<string> texts) => throw null;
    public void fit_on_texts(IEnumerable<IEnumerable<string>> texts) => throw null;
    public void fit_on_sequences(IEnumerable<int[]> sequences) => throw null;
    public IList<int[]> texts_to_sequences(IEnumerable<string> texts) => throw null;
    public IList<int[]> texts_to_sequences(IEnumerable<IEnumerable<string>> texts) => throw null;
    public IEnumerable<int[]> texts_to_sequences_generator(IEnumerable<string> texts) => throw null;
    public IEnumerable<int[]> texts_to_sequences_generator(IEnumerable<IEnumerable<string>> texts) => throw null;
    public IList<string> sequences_to_texts(IEnumerable<int[]> sequences) => throw null;
    public IEnumerable<string> sequences_to_texts_generator(IEnumerable<IList<int>> sequences) => throw null;
    public NDArray texts_to_matrix(IEnumerable<string> texts, string mode = "binary") => throw null;
    public NDArray texts_to_matrix(IEnumerable<IList<string>> texts, string mode = "binary") => throw null;
    public NDArray sequences_to_matrix(IEnumerable<IList<int>> sequences, string mode = "binary") => throw null;
}
