using Keras.Utils;
using Numpy.Models;

namespace Keras.PreProcessing.Text;

public class TextUtil : Base
{
    public static int[] HashingTrick(string text, int n, string hash_function = "", string filters = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n", bool lower = true, string split = " ") => throw null;
    public static int[,] OneHot(string text, int n, string filters = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n", bool lower = true, string split = " ") => throw null;
    public static string[] TextToWordSequence(string text, string filters = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n", bool lower = true, string split = " ") => throw null;
}

public class Tokenizer : Base
{
    public Tokenizer(int? num_words = null, string filters = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n", bool lower = true, string split = " ", bool char_level = false, int? oov_token = null, int document_count = 0) => throw null;
    public void FitOnTexts(string[] texts) => throw null;
    public void FitOnSequences(Sequence[] sequences) => throw null;
    public Sequence[] TextsToSequences(string[] texts) => throw null;
    public string[] SequencesToTexts(Sequence[] sequences) => throw null;
    public Matrix TextsToMatrix(string[] texts, string mode = "binary") => throw null;
}
